import { hasCode } from '@fullhouse/api-client'
import { desk, type DeskTransaction } from '@fullhouse/contracts/desk'
import { Button, DateTime, Dialog, DialogClose, Notice, Tag, toast } from '@fullhouse/ui'
import { revalidateLogic } from '@tanstack/react-form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppForm } from '../../components/form/form.ts'
import { HouseForm } from '../../components/form/house-form.tsx'
import { useRejectClaim } from './claim-mutations.ts'

/** What the buyer claims, and the decision while it is open. */
export function ClaimPanel({ transaction }: { transaction: DeskTransaction }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const reject = useRejectClaim(transaction.id)
  const { claim } = transaction
  if (!claim) return null
  return (
    <section aria-label={t('escrow.claims.claim')} className="border-t border-line pt-4">
      <h2 className="mb-2 font-semibold">{t('escrow.claims.claim')}</h2>
      <p className="flex flex-wrap items-center gap-2 text-[0.9375rem]">
        <Tag tone={claim.state === 'open' ? 'curtain' : 'neutral'}>{t(`escrow.claims.claimState.${claim.state}`)}</Tag>
        {t(`escrow.claims.reason.${claim.reason}`)}
        <DateTime value={claim.openedAt} className="text-soft" />
      </p>
      <p className="mt-2 whitespace-pre-line">{claim.text}</p>
      {claim.decision ? (
        <p className="mt-2 border-l-2 border-line pl-4 whitespace-pre-line">
          <span className="text-soft">{t('escrow.claims.decision')}: </span>
          {claim.decision}
        </p>
      ) : null}
      {hasCode(reject.error, 'desk.claim_not_open') ? (
        <Notice kind="warn" announce className="mt-3" title={t('escrow.claims.decidedTitle')}>
          {t('escrow.claims.decided')}
        </Notice>
      ) : null}
      {claim.state === 'open' ? (
        <>
          <Button className="mt-3" onClick={() => setOpen(true)}>
            {t('escrow.claims.reject')}
          </Button>
          <p className="mt-2 text-sm text-soft">{t('escrow.claims.refundNote')}</p>
          <RejectDialog reject={reject} open={open} onOpenChange={setOpen} />
        </>
      ) : null}
    </section>
  )
}

interface RejectDialogProps {
  reject: ReturnType<typeof useRejectClaim>
  open: boolean
  onOpenChange: (open: boolean) => void
}

function RejectDialog({ reject, open, onOpenChange }: RejectDialogProps) {
  const { t } = useTranslation()
  const form = useAppForm({
    defaultValues: { reason: '' },
    validationLogic: revalidateLogic(),
    validators: { onDynamic: desk.rejectClaim.body },
    onSubmit: async ({ value }) => {
      try {
        await reject.mutateAsync(value)
        toast(t('escrow.claims.rejected'))
        onOpenChange(false)
      } catch (error) {
        if (hasCode(error, 'desk.claim_not_open')) onOpenChange(false)
      }
    },
  })
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('escrow.claims.rejectTitle')}
      description={t('escrow.claims.rejectSentence')}
    >
      <HouseForm
        onSubmit={() => form.handleSubmit()}
        submitLabel={t('escrow.claims.rejectSubmit')}
        busy={reject.isPending}
        error={reject.error}
        aside={<DialogClose render={<Button variant="quiet">{t('states.cancel')}</Button>} />}
      >
        <form.AppField name="reason">
          {(field) => (
            <field.TextAreaField label={t('escrow.claims.rejectReason')} hint={t('escrow.claims.rejectHint')} />
          )}
        </form.AppField>
      </HouseForm>
    </Dialog>
  )
}
