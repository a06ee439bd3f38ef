interface FilterChipsProps<Value extends string> {
  legend: string
  chips: readonly { value: Value; label: string; count?: number }[]
  /** Empty means all. */
  chosen: readonly Value[]
  onChange: (chosen: Value[]) => void
}

/** Kinds that can be shown alone or together. */
export function FilterChips<Value extends string>({ legend, chips, chosen, onChange }: FilterChipsProps<Value>) {
  return (
    <fieldset className="flex flex-wrap gap-1.5">
      <legend className="sr-only">{legend}</legend>
      {chips.map((chip) => {
        const pressed = chosen.includes(chip.value)
        return (
          <button
            key={chip.value}
            type="button"
            aria-pressed={pressed}
            onClick={() => onChange(pressed ? chosen.filter((value) => value !== chip.value) : [...chosen, chip.value])}
            className="touch inline-flex items-center gap-1.5 rounded-full border border-line bg-card px-3 py-1 text-sm [--touch-fine:2rem] hover:border-edge aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-paper"
          >
            {chip.label}
            {chip.count === undefined ? null : <span className="tabular-nums opacity-70">{chip.count}</span>}
          </button>
        )
      })}
    </fieldset>
  )
}
