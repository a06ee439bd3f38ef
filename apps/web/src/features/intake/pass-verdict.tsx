import type { PassCheck } from '@fullhouse/contracts/intake'
import { Notice } from '@fullhouse/ui'
import { useTranslation } from 'react-i18next'

/** What a wallet pass says of who made it: vouched for, unsigned, or altered. */
export function PassVerdict({ pass }: { pass: PassCheck }) {
  const { t } = useTranslation()
  const { organization, signature, issuer, manifest } = pass
  const kind = signature === 'valid' && issuer === 'apple' ? 'ok' : signature === 'invalid' ? 'error' : 'warn'
  return (
    <Notice kind={kind} className="mt-3">
      {signature === 'invalid'
        ? t('intake.pass.invalid')
        : signature === 'missing'
          ? t('intake.pass.missing', { organization })
          : issuer === 'apple'
            ? t('intake.pass.apple', { organization })
            : t('intake.pass.unknownIssuer')}
      {manifest === 'missing' ? ` ${t('intake.pass.manifestMissing')}` : null}
    </Notice>
  )
}
