import { eventApproved, eventDeclined } from '#modules/events'
import { mailsAbout, type QueuePlatform } from '../queue-mail.ts'

/** What became of a proposal. */
export const eventMails = (platform: QueuePlatform) => [
  mailsAbout(platform, eventApproved, (_, { organizerId, eventId, title }) => [
    { template: 'event_approved', to: organizerId, words: { event: title, eventId } },
  ]),
  mailsAbout(platform, eventDeclined, (_, { organizerId, eventId, title, reason }) => [
    { template: 'event_declined', to: organizerId, words: { event: title, eventId, reason } },
  ]),
]
