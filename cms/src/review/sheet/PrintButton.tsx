'use client'

import { Button } from '@payloadcms/ui'

export const PrintButton = () => (
  <div className="review-sheet__print">
    <Button id="print" size="medium" margin={false} onClick={() => window.print()}>
      打印
    </Button>
  </div>
)
