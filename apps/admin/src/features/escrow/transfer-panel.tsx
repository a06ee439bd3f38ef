import { problemText } from '@fullhouse/app-frame/problem-text'
import { saveFile } from '@fullhouse/app-frame/save-file'
import { desk, type DeskTransaction } from '@fullhouse/contracts/desk'
import { Button, DateTime, DescriptionList, Notice, Tag } from '@fullhouse/ui'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../../lib/api.ts'

/** How far the seller's sending has come, with the proof. */
export function TransferPanel({ transaction }: { transaction: DeskTransaction }) {
  const { t } = useTranslation()
  const proof = useMutation({
    mutationFn: () => call(desk.proof, { params: { id: transaction.id } }),
    onSuccess: (file) => saveFile(file, `${transaction.reference}-proof`),
  })
  const { transfer } = transaction
  if (!transfer) return null
  const when = (at: string | null) => (at ? <DateTime value={at} /> : t('escrow.claims.notYet'))
  return (
    <section aria-label={t('escrow.claims.transfer')} className="border-t border-line pt-4">
      <h2 className="mb-2 flex items-center gap-2 font-semibold">
        {t('escrow.claims.transfer')}
        {transfer.missedAt ? <Tag tone="amber">{t('escrow.claims.missed')}</Tag> : null}
      </h2>
      <DescriptionList
        items={[
          { key: 'app', term: t('escrow.claims.app'), value: transfer.app },
          ...(transfer.sendTo
            ? [
                {
                  key: 'to',
                  term: t('escrow.claims.sendTo'),
                  value: `${transfer.sendTo.name}, ${transfer.sendTo.email}`,
                },
              ]
            : []),
          { key: 'due', term: t('escrow.claims.due'), value: when(transfer.dueAt) },
          { key: 'sent', term: t('escrow.claims.sent'), value: when(transfer.sentAt) },
          ...(transfer.note ? [{ key: 'note', term: t('escrow.claims.note'), value: transfer.note }] : []),
          ...(transfer.answerBy
            ? [{ key: 'answer', term: t('escrow.claims.answerBy'), value: when(transfer.answerBy) }]
            : []),
          {
            key: 'received',
            term: t('escrow.claims.received'),
            value: (
              <>
                {when(transfer.receivedAt)}
                {transfer.receivedBy ? `, ${t(`escrow.claims.receivedBy.${transfer.receivedBy}`)}` : null}
              </>
            ),
          },
        ]}
      />
      {transfer.hasProof ? (
        <Button className="mt-3" busy={proof.isPending} onClick={() => proof.mutate()}>
          {t('escrow.claims.openProof')}
        </Button>
      ) : null}
      {proof.error ? (
        <Notice kind="error" className="mt-3" title={t('escrow.claims.proofFailed')}>
          {problemText(proof.error)}
        </Notice>
      ) : null}
    </section>
  )
}
