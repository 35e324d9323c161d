'use client'

import { TableCellNode } from '@lexical/table'
import { BlockNode, createClientFeature, LinkNode, UploadNode } from '@payloadcms/richtext-lexical/client'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { mergeRegister } from '@payloadcms/richtext-lexical/lexical/utils'
import { useEffect } from 'react'
import { $standAlone, $standAloneOnceUploaded, $tidyCell, $unlinkBookmark } from './tidying.ts'

/** What is pasted from Word, WPS and web pages takes the shapes that a text may have, before the editor's own eyes. */
export const TidyingFeature = createClientFeature({ plugins: [{ Component: Tidying, position: 'normal' }] })

function Tidying() {
  const [editor] = useLexicalComposerContext()
  useEffect(
    () =>
      mergeRegister(
        editor.registerNodeTransform(TableCellNode, $tidyCell),
        editor.registerNodeTransform(UploadNode, $standAloneOnceUploaded),
        editor.registerNodeTransform(BlockNode, $standAlone),
        editor.registerNodeTransform(LinkNode, $unlinkBookmark),
      ),
    [editor],
  )
  return null
}
