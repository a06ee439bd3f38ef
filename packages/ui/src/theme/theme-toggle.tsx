import { Monitor, Moon, Sun } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { cn } from '../cn.ts'
import { useUi } from '../ui-provider.tsx'
import { onThemeChange, setTheme, type ThemeChoice, themeChoice } from './theme.ts'

const icons = { light: Sun, dark: Moon, system: Monitor }

/** Light, dark, or as the device. */
export function ThemeToggle({ className }: { className?: string }) {
  const { texts } = useUi()
  const choice = useSyncExternalStore<ThemeChoice>(onThemeChange, themeChoice, () => 'system')
  const labels = { light: texts.themeLight, dark: texts.themeDark, system: texts.themeSystem }
  return (
    <fieldset className={cn('inline-flex rounded-full border border-line bg-card p-1', className)}>
      <legend className="sr-only">{texts.themeLabel}</legend>
      {(['light', 'dark', 'system'] as const).map((option) => {
        const Icon = icons[option]
        return (
          <label
            key={option}
            title={labels[option]}
            className="grid size-11 place-items-center rounded-full text-soft has-checked:bg-ink has-checked:text-paper has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus md:size-9"
          >
            <input
              type="radio"
              name="theme"
              className="sr-only"
              checked={choice === option}
              onChange={() => setTheme(option)}
            />
            <Icon size={18} aria-hidden />
            <span className="sr-only">{labels[option]}</span>
          </label>
        )
      })}
    </fieldset>
  )
}
