import type { Account } from '@fullhouse/contracts/identity'

const createdAt = '2026-01-10T09:00:00Z'

export const agent: Account = {
  id: '018f4c1e-7b1a-7c00-8000-000000000001',
  email: 'iris@fullhouse.example',
  name: 'Iris Holm',
  role: 'agent',
  country: 'SE',
  phone: null,
  createdAt,
}
export const admin: Account = { ...agent, role: 'admin' }
export const nora: Account = {
  id: '018f4c1e-7b1a-7c00-8000-000000000002',
  email: 'nora.berg@example.com',
  name: 'Nora Berg',
  role: 'user',
  country: 'SE',
  phone: null,
  createdAt,
}
export const ida: Account = {
  id: '018f4c1e-7b1a-7c00-8000-000000000003',
  email: 'ida.lind@example.com',
  name: 'Ida Lind',
  role: 'user',
  country: 'DK',
  phone: null,
  createdAt,
}
