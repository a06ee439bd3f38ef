import { useTranslation } from 'react-i18next'

/** Why a file gives no ticket and what to do about it, in its own words. */
export function RefusedWords({ reason, fallback }: { reason: string | null | undefined; fallback: string }) {
  const { t, i18n } = useTranslation()
  const known = reason && i18n.exists(`intake.reason.${reason}`)
  return (
    <div role="alert" className="mt-3 text-[0.9375rem]">
      <p className="font-semibold text-curtain">{known ? t(`intake.reason.${reason}.title`) : fallback}</p>
      {known ? <p>{t(`intake.reason.${reason}.todo`)}</p> : null}
    </div>
  )
}
