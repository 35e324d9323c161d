import type { TableCellNode } from '@lexical/table'
import type { LinkNode, UploadNode } from '@payloadcms/richtext-lexical/client'
import {
  $createParagraphNode,
  $isDecoratorNode,
  $isElementNode,
  $isRootNode,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import { $isListItemNode, $isListNode, type ListNode } from '@payloadcms/richtext-lexical/lexical/list'

/** A cell takes paragraphs alone: pasted headings and quotes become some, and each item of a list does. */
export function $tidyCell(cell: TableCellNode): void {
  for (const child of cell.getChildren()) {
    if ($isListNode(child)) $unlist(child)
    else if ($isElementNode(child) && ['heading', 'quote'].includes(child.getType())) {
      child.replace($createParagraphNode(), true)
    }
  }
}

/** A picture that is still being uploaded stays where it was pasted: what moves is uploaded again. */
export function $standAloneOnceUploaded(node: UploadNode): void {
  const { pending } = node.getData() as { pending?: unknown }
  if (!pending) $standAlone(node)
}

/** What shows media stands alone: pasted into a paragraph, a list or a cell, it moves behind all of them. */
export function $standAlone(node: LexicalNode): void {
  const around = node.getParents().find((parent) => $isRootNode(parent.getParent()))
  if (!around) return
  $lastAmong(around).insertAfter(node)
  if (around.isEmpty()) around.remove()
}

/** Behind those that have moved there before it. */
function $lastAmong(around: LexicalNode): LexicalNode {
  const next = around.getNextSibling()
  return $isDecoratorNode(next) ? $lastAmong(next) : around
}

/** Word's bookmarks and footnotes are links that lead nowhere outside their document: their words stay. */
export function $unlinkBookmark(link: LinkNode): void {
  const { linkType, url = '' } = link.getFields()
  if (linkType === 'internal' || !/^(?:#|$)/.test(url)) return
  for (const child of link.getChildren()) link.insertBefore(child)
  link.remove()
}

function $unlist(list: ListNode): void {
  for (const item of list.getChildren().filter($isListItemNode)) {
    const [first] = item.getChildren()
    if ($isListNode(first)) {
      list.insertBefore(first)
      $unlist(first)
    } else list.insertBefore($createParagraphNode().append(...item.getChildren()))
  }
  list.remove()
}
