'use client'

export const PrintButton = () => (
  <div className="review-sheet__print">
    <button id="print" type="button" onClick={() => window.print()}>
      打印
    </button>
  </div>
)
