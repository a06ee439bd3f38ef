import { Toaster as Sonner } from 'sonner'

export { toast } from 'sonner'

/** Put once at the root; speak with `toast()`. Never the only place an important thing is said. */
export function Toaster() {
  return (
    <Sonner
      position="bottom-center"
      offset={24}
      mobileOffset={{ bottom: 84, left: 16, right: 16 }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'font-sans flex w-full items-center gap-3 rounded-control border border-line bg-ink px-4 py-3.5 text-[0.9375rem] text-paper shadow-over sm:w-96',
          description: 'text-sm opacity-80',
          actionButton: 'ml-auto shrink-0 min-h-11 px-3 font-semibold underline underline-offset-4',
          closeButton: 'ml-auto',
        },
      }}
    />
  )
}
