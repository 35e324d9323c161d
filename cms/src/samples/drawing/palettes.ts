/**
 * The inks of one picture, from the paper to the darkest: two colours and what lies between them. `glow` is the second
 * colour at its strongest, for lamps, fire and the sun.
 */
export interface Palette {
  paper: string
  light: string
  mid: string
  deep: string
  ink: string
  glow: string
  skin: string
  shade: string
}

const SKIN = { skin: '#e2b791', shade: '#c28e68' }
const WARM_SKIN = { skin: '#d9a67e', shade: '#b47c58' }
const PALE_SKIN = { skin: '#ecc9a8', shade: '#cf9f7b' }

export const PALETTES = {
  rust: {
    paper: '#eadfce',
    light: '#d6bd9d',
    mid: '#b4794f',
    deep: '#7a3f28',
    ink: '#3a2019',
    glow: '#e8a13c',
    ...WARM_SKIN,
  },
  ember: {
    paper: '#e9d6bf',
    light: '#d9a06b',
    mid: '#b4552c',
    deep: '#6b2a1c',
    ink: '#2c1512',
    glow: '#f4b33f',
    ...WARM_SKIN,
  },
  steel: {
    paper: '#dde2e1',
    light: '#b5c2c5',
    mid: '#6f8790',
    deep: '#3a525d',
    ink: '#1d2d36',
    glow: '#e0a44a',
    ...SKIN,
  },
  night: {
    paper: '#c3cdd8',
    light: '#8397ad',
    mid: '#48607d',
    deep: '#26395a',
    ink: '#121e36',
    glow: '#f2c45c',
    ...SKIN,
  },
  pine: {
    paper: '#dfe3d5',
    light: '#b5c3a5',
    mid: '#6f8c68',
    deep: '#39573f',
    ink: '#1a2f24',
    glow: '#dfa843',
    ...SKIN,
  },
  wheat: {
    paper: '#f0e6cb',
    light: '#e2c987',
    mid: '#c2963f',
    deep: '#80602a',
    ink: '#3f3019',
    glow: '#d96f32',
    ...WARM_SKIN,
  },
  teal: {
    paper: '#dbe6e3',
    light: '#a9c8c3',
    mid: '#5a938e',
    deep: '#2c5f5f',
    ink: '#153536',
    glow: '#e5a85a',
    ...PALE_SKIN,
  },
  plum: {
    paper: '#e7dde1',
    light: '#cdb2bd',
    mid: '#946477',
    deep: '#5c3548',
    ink: '#2f1a26',
    glow: '#dfa262',
    ...PALE_SKIN,
  },
  brick: {
    paper: '#ece0d8',
    light: '#d8b3a3',
    mid: '#b06a55',
    deep: '#7c3a30',
    ink: '#3a1c1a',
    glow: '#dca64e',
    ...WARM_SKIN,
  },
  slate: {
    paper: '#e4e1da',
    light: '#c2bdb2',
    mid: '#8b857a',
    deep: '#544f49',
    ink: '#2a2725',
    glow: '#c0532f',
    ...SKIN,
  },
  sea: {
    paper: '#dfe7ea',
    light: '#aecbd5',
    mid: '#5f93a8',
    deep: '#2f5f79',
    ink: '#163445',
    glow: '#ec8f4d',
    ...SKIN,
  },
  orange: {
    paper: '#efe4d3',
    light: '#e5bd8a',
    mid: '#da7d32',
    deep: '#8b4a23',
    ink: '#3b2317',
    glow: '#f2c14e',
    ...SKIN,
  },
  dusk: {
    paper: '#f0d9c2',
    light: '#e2a98a',
    mid: '#a9697a',
    deep: '#573a5c',
    ink: '#2a1d38',
    glow: '#f7c46b',
    ...SKIN,
  },
  snow: {
    paper: '#eef1f3',
    light: '#ccd6de',
    mid: '#8da2b3',
    deep: '#4c637a',
    ink: '#22344a',
    glow: '#eda64b',
    ...PALE_SKIN,
  },
} as const satisfies Record<string, Palette>

export type PaletteName = keyof typeof PALETTES
