import { cva, type VariantProps } from 'class-variance-authority'

/** The look of a button, for links and other elements that act as one. */
export const buttonClass = cva(
  'relative inline-flex items-center justify-center gap-2 rounded-control font-semibold text-center leading-tight select-none transition-colors disabled:cursor-not-allowed disabled:opacity-55 not-aria-busy:aria-disabled:cursor-not-allowed not-aria-busy:aria-disabled:opacity-55 aria-busy:cursor-progress',
  {
    variants: {
      variant: {
        main: 'bg-curtain text-on-curtain hover:bg-curtain-deep',
        plain: 'border border-line bg-card text-ink hover:bg-well hover:border-edge',
        quiet: 'text-ink hover:bg-well',
        'danger-quiet': 'text-curtain hover:bg-curtain-ground',
      },
      size: {
        sm: 'touch [--touch-fine:2.25rem] px-3.5 py-1.5 text-sm rounded-[11px]',
        md: 'min-h-11 px-5 py-2.5 text-[0.9375rem]',
        lg: 'min-h-[3.25rem] px-6 py-3 text-base',
      },
      wide: { true: 'w-full' },
    },
    defaultVariants: { variant: 'plain', size: 'md' },
  },
)

export type ButtonLook = VariantProps<typeof buttonClass>
