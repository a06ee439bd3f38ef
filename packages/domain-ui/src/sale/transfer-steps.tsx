import { cn, dateText, type Tone, useUi } from '@fullhouse/ui'
import { useTranslation } from 'react-i18next'

export interface TransferStepsProps {
  reader: 'buyer' | 'seller'
  /** First name of the other side. */
  name: string
  zone: string
  transfer: {
    dueAt: string
    sentAt: string | null
    answerBy: string | null
    receivedAt: string | null
    receivedBy: 'buyer' | 'silence' | null
    missedAt: string | null
  }
  /** The buyer has said that it did not come. */
  denied?: boolean
  className?: string
}

interface Step {
  text: string
  tone: Tone
  done: boolean
}

/** From payment to the buyer's word, in three steps; the one that is waited for stands out. */
export function TransferSteps({ reader, name, zone, transfer, denied = false, className }: TransferStepsProps) {
  const { t } = useTranslation('domain')
  const { locale } = useUi()
  const say = (what: string, at?: string | null) =>
    t(`sending.${what}.${reader}`, { name, date: at ? dateText(at, 'dayTime', locale, zone) : '' })
  const { dueAt, sentAt, answerBy, receivedAt, receivedBy, missedAt } = transfer
  const sending: Step = sentAt
    ? { text: say('sent', sentAt), tone: 'ok', done: true }
    : missedAt
      ? { text: say('missed', dueAt), tone: 'curtain', done: true }
      : { text: say('send', dueAt), tone: 'amber', done: false }
  const answer: Step = receivedAt
    ? { text: say(receivedBy === 'silence' ? 'assumed' : 'received', receivedAt), tone: 'ok', done: true }
    : denied
      ? { text: say('notReceived'), tone: 'curtain', done: true }
      : { text: answerBy ? say('answerBy', answerBy) : say('answer'), tone: sentAt ? 'amber' : 'neutral', done: false }
  const paid: Step = { text: say('paid'), tone: 'ok', done: true }
  const steps = missedAt && !sentAt ? [paid, sending] : [paid, sending, answer]
  const current = steps.findIndex((step) => !step.done)
  return (
    <ol
      aria-label={t('sending.label')}
      className={cn(
        'relative before:absolute before:top-2 before:bottom-2 before:left-[5px] before:w-0.5 before:bg-line',
        className,
      )}
    >
      {steps.map((step, index) => (
        <li
          key={step.text}
          aria-current={index === current ? 'step' : undefined}
          className={cn(
            'relative pb-3 pl-7 text-[0.9375rem] last:pb-0',
            index === current ? 'font-semibold' : step.done ? '' : 'text-soft',
          )}
        >
          <span aria-hidden className={cn('absolute top-1.5 left-0 size-3 rounded-full', dots[step.tone])} />
          {step.text}
        </li>
      ))}
    </ol>
  )
}

const dots: Record<Tone, string> = {
  neutral: 'bg-edge',
  ok: 'bg-ok',
  sea: 'bg-sea',
  amber: 'bg-amber',
  curtain: 'bg-curtain',
}
