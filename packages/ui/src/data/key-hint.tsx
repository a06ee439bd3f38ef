/** A key to press: <KeyHint>/</KeyHint>. */
export function KeyHint({ children }: { children: string }) {
  return (
    <kbd className="inline-grid min-w-6 place-items-center rounded-md border border-b-2 border-line bg-card px-1.5 font-sans text-xs text-soft">
      {children}
    </kbd>
  )
}
