import type { Intake } from '@fullhouse/contracts/intake'
import { useTranslation } from 'react-i18next'

/** Where on the page each question is answered. */
const anchors: Partial<Record<Intake['questions'][number], string>> = {
  event: 'event-title',
  date: 'date-title',
  seats: 'pieces-title',
  face_value: 'pieces-title',
}

/** What is still asked before the tickets can be made; each leads to its place. */
export function OpenQuestions({ intake }: { intake: Intake }) {
  const { t } = useTranslation()
  const { questions } = intake
  return (
    <div aria-live="polite">
      {questions.length > 0 ? (
        <p className="mb-3 text-[0.9375rem]">
          <span className="font-semibold">{t('intake.tickets.open')}: </span>
          {questions.map((question, index) => {
            const words = t(`intake.tickets.question.${question}`)
            const anchor = anchors[question]
            return (
              <span key={question}>
                {index > 0 ? ' · ' : null}
                {anchor ? (
                  <button
                    type="button"
                    className="underline underline-offset-4"
                    onClick={() => {
                      const place = document.getElementById(anchor)
                      place?.scrollIntoView({ block: 'start' })
                      place?.parentElement?.querySelector<HTMLElement>('input, button')?.focus({ preventScroll: true })
                    }}
                  >
                    {words}
                  </button>
                ) : (
                  words
                )}
              </span>
            )
          })}
        </p>
      ) : null}
    </div>
  )
}
