/** Why a file gives no ticket, and what the person can do: one entry per reason of the reader. */
export const reasonTexts = {
  empty: { title: 'This file is empty', todo: 'Download it again from your ticket shop, then add it once more.' },
  too_large: {
    title: 'This file is larger than 10 MB',
    todo: 'Add the ticket’s own PDF, or a screenshot of it, instead of a long scan.',
  },
  unsupported: {
    title: 'We cannot read this kind of file',
    todo: 'Add the ticket as a PDF, a photo or screenshot (PNG, JPEG, WebP, HEIC), or as a wallet pass.',
  },
  damaged: {
    title: 'This file is damaged',
    todo: 'It breaks off or contradicts itself. Download it again, then add it.',
  },
  polyglot: {
    title: 'This file is two things at once',
    todo: 'Ticket shops do not send such files. Add the original from your shop, or a screenshot.',
  },
  encrypted: {
    title: 'This file is locked with a password',
    todo: 'Open it, save a copy without the password (or take a screenshot of each ticket), and add that.',
  },
  too_many_tickets: {
    title: 'With this file it would be more than 60 tickets',
    todo: 'List those you have first, then bring the rest in a second go.',
  },
  too_many_pages: {
    title: 'This file has too many pages',
    todo: 'Save only the pages with your tickets, and add those.',
  },
  too_many_pixels: {
    title: 'This picture is too large',
    todo: 'Add a screenshot of the ticket, or the photo at a smaller size.',
  },
  unpacks_too_large: {
    title: 'This file unpacks to more than we take',
    todo: 'A ticket is never that large. Add the original from your shop, or a screenshot.',
  },
  unsafe_archive: {
    title: 'This wallet pass is not safe to open',
    todo: 'Its insides reach outside of it. Add the pass from your shop again, or a screenshot.',
  },
  active_content: {
    title: 'This PDF carries scripts or attached files',
    todo: 'We do not pass such files on. Print it to a new PDF, or take a screenshot, and add that.',
  },
  too_hard: {
    title: 'We could not finish reading this file',
    todo: 'Add a screenshot of each ticket instead; that is read in a moment.',
  },
  no_barcode: {
    title: 'There is no code in this file',
    todo: 'We need the page with the QR code or barcode, sharp and whole. Is the ticket in an app? Then sell it as a transfer.',
  },
  boarding_pass: {
    title: 'This is a boarding pass',
    todo: 'It carries a traveller’s name and cannot be sold. Here you sell tickets for events.',
  },
  receipt: {
    title: 'This is a receipt, not a ticket',
    todo: 'It shows that you paid, but lets nobody in. Add the ticket that came with it.',
  },
  pass_altered: {
    title: 'This wallet pass has been altered',
    todo: 'Its contents do not match its issuer’s list. Add the pass from your shop again, unchanged.',
  },
  pass_unreadable: {
    title: 'This wallet pass cannot be read',
    todo: 'Add it from your shop again, or add a screenshot of it.',
  },
  calendar_entry: {
    title: 'This is a calendar entry',
    todo: 'It tells about an event, but lets nobody in. Add the ticket itself.',
  },
} as const
