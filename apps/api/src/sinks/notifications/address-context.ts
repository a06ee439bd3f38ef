/** What a sealed mail address is bound to. */
export const addressContext = 'notifications.address'
