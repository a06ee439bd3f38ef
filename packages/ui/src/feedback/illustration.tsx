import type { ReactNode } from 'react'

const drawings = {
  seats: (
    <>
      {[22, 36, 50].map((y, row) =>
        Array.from({ length: 9 - row }, (_, seat) => {
          const x = 60 + (seat - (8 - row) / 2) * 11
          return <circle key={`${y}-${seat}`} cx={x} cy={y + ((x - 60) * (x - 60)) / -260} r="3.4" />
        }),
      )}
      <circle cx="60" cy="50" r="5" className="fill-curtain" stroke="none" />
      <path d="M34 66h52l-7 9H41z" />
    </>
  ),
  stub: (
    <>
      <path d="M18 24h84a4 4 0 0 1 4 4v10a7 7 0 0 0 0 14v10a4 4 0 0 1-4 4H18a4 4 0 0 1-4-4V52a7 7 0 0 0 0-14V28a4 4 0 0 1 4-4z" />
      <path d="M80 28v34" strokeDasharray="3 4" />
      <path d="M26 38h30M26 47h20" />
      <circle cx="93" cy="45" r="4" className="fill-curtain" stroke="none" />
    </>
  ),
  search: (
    <>
      <circle cx="54" cy="40" r="20" />
      <path d="m69 55 18 18" />
      <path d="M44 40h20M48 33h12" />
      <circle cx="87" cy="73" r="4" className="fill-curtain" stroke="none" />
    </>
  ),
  letter: (
    <>
      <path d="M26 26h68a4 4 0 0 1 4 4v34a4 4 0 0 1-4 4H26a4 4 0 0 1-4-4V30a4 4 0 0 1 4-4z" />
      <path d="m24 30 36 24 36-24" />
      <circle cx="98" cy="26" r="5" className="fill-curtain" stroke="none" />
    </>
  ),
  door: (
    <>
      <path d="M38 76V18h44v58M28 76h64" />
      <path d="m38 18 24 8v58l-24-8" />
      <circle cx="56" cy="53" r="2.5" className="fill-curtain" stroke="none" />
    </>
  ),
  curtain: (
    <>
      <path d="M18 18h84M24 18c0 28-2 42-6 56 12-2 22-14 24-30M96 18c0 28 2 42 6 56-12-2-22-14-24-30" />
      <path d="M24 18c4 18 14 26 18 26 6 0 14-10 18-26 4 16 12 26 18 26 4 0 14-8 18-26" />
      <path d="M40 78h40" />
      <circle cx="60" cy="66" r="4" className="fill-curtain" stroke="none" />
    </>
  ),
} satisfies Record<string, ReactNode>

export type IllustrationName = keyof typeof drawings

/** Line art for empty and broken states; decoration only. */
export function Illustration({ name, className }: { name: IllustrationName; className?: string }) {
  return (
    <svg
      viewBox="0 0 120 90"
      aria-hidden
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={className}
    >
      {drawings[name]}
    </svg>
  )
}
