/** What a sealed mail address is bound to. */
export const addressContext = 'notifications.address'
/** And a mail's words about somebody else. */
export const wordsContext = 'notifications.words'
