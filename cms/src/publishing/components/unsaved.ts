import type { Order } from './useCommand.tsx'

/**
 * Why a command is not carried out beside unsaved words on the screen. A submission saves them first. All other commands
 * speak of the text as it was read: to save would void its approvals, and make an editor of whoever reviews it.
 */
export const unsavedRefusal = (command: Order['command']): string | null =>
  command === 'submit'
    ? null
    : '页面上有没有保存的改动，这一步没有执行。要这些改动，请先保存（保存后审签失效，要重新送审）；不要的话，请刷新页面放弃改动，再做这一步。'
