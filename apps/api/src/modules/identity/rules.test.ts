import { describe, expect, it } from 'vitest'
import { checkNewPassword } from './rules.ts'

const nora = { name: 'Nora Lindqvist', email: 'nora.lindqvist@example.com' }
const verdict = (password: string) => {
  try {
    checkNewPassword(password, nora)
    return 'accepted'
  } catch (error) {
    return (error as Error).message
  }
}

describe('a new password', () => {
  it.each([
    'correct horse battery staple',
    'vinterkväll i Göteborg',
    'åäö åäö seat 12 x',
    '🎫🎭🎪 tickets for all',
    'k9#Lm2$Qp7!xWv4z',
  ])('may be %s', (password) => expect(verdict(password)).toBe('accepted'))

  it.each([
    '1qaz2wsx3edc4rfv',
    'PasswordPassword',
    'password1234567!',
    'Summer2026!!!!!!',
    'dragondragondragon',
    '123456789012345',
    'abcdefghijklmnop',
    'aaaaaaaaaaaaaaaa',
    '1111222233334444',
    'letmeinletmeinlet',
  ])('may not be %s, which is on the lists of known ones or as good as', (password) =>
    expect(verdict(password)).toBe('identity.password_common'),
  )

  it.each(['noralindqvist2026', 'Fullhouse-Nora-2026', 'lindqvist.nora@example', 'fullhousefullhouse12'])(
    'may not be %s, made of the person’s or the product’s words',
    (password) => expect(verdict(password)).toBe('identity.password_like_account'),
  )

  it('is measured after normalising, so accents typed apart do not lengthen it', () => {
    expect(verdict('a\u030Ao\u0308e\u0301 seat 12 x')).toBe('platform.invalid_input')
  })
})
