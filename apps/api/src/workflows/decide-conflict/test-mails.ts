import type { NotificationsTables } from '../../sinks/notifications/tables.ts'
import type { TestAccount } from '../../testing/sign-up.ts'
import type { TestApp } from '../../testing/start-test-app.ts'

/** Which mails somebody was written about a subject, in order. */
export async function mailsTo(app: TestApp, to: TestAccount, subjectId: string): Promise<string[]> {
  const rows = await app.db
    .$extendTables<NotificationsTables>()
    .selectFrom('notifications.message')
    .select('template')
    .where('account_id', '=', to.id)
    .where('subject_id', '=', subjectId)
    .orderBy('id')
    .execute()
  return rows.map((row) => row.template)
}
