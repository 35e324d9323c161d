import {
  BlockquoteFeature,
  BlocksFeature,
  BoldFeature,
  FixedToolbarFeature,
  HeadingFeature,
  InlineToolbarFeature,
  ItalicFeature,
  LinkFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  StrikethroughFeature,
  UnderlineFeature,
  UnorderedListFeature,
  UploadFeature,
} from '@payloadcms/richtext-lexical'
import { deepMergeSimple } from 'payload'
import { PAGE_KINDS } from 'shared/kinds'
import { insetBlocks } from './editing/insetBlocks.ts'
import { linkFields } from './editing/linkFields.ts'
import { tableFeature, tidyingFeature } from './editing/ownFeatures.ts'
import { wording } from './editing/wording.ts'
import { refuseUnknownContent } from './refuseUnknownContent.ts'

const lexical = lexicalEditor({
  features: [
    ParagraphFeature(),
    HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
    UnorderedListFeature(),
    OrderedListFeature(),
    BlockquoteFeature(),
    BoldFeature(),
    ItalicFeature(),
    UnderlineFeature(),
    StrikethroughFeature(),
    LinkFeature({ enabledCollections: [...PAGE_KINDS], fields: linkFields }),
    UploadFeature({ enabledCollections: ['media'] }),
    tableFeature(),
    BlocksFeature({ blocks: insetBlocks }),
    tidyingFeature(),
    FixedToolbarFeature(),
    InlineToolbarFeature(),
  ],
})

/**
 * The editor of every rich text: it offers exactly what the block contract knows. Its first hook refuses anything
 * else on every route, drafts and the Local API included, where Payload itself does not validate.
 */
export const manuscriptEditor: typeof lexical = async (args) => {
  const adapter = await lexical(args)
  const { i18n } = args.config
  i18n.translations = deepMergeSimple(i18n.translations ?? {}, wording)
  const { beforeValidate = [], ...hooks } = adapter.hooks ?? {}
  return { ...adapter, hooks: { ...hooks, beforeValidate: [refuseUnknownContent, ...beforeValidate] } }
}
