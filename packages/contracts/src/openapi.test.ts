import { compileErrors, validate } from '@readme/openapi-parser'
import { expect, it } from 'vitest'
import { allEndpoints } from './all.ts'
import { printOpenApi } from './openapi.ts'

const options = { url: 'http://127.0.0.1:4000', version: '0.1.0', sandbox: true }
const document = printOpenApi(options)
const operations = Object.values(document.paths ?? {}).flatMap((item) => Object.values(item as object)) as {
  operationId: string
  tags: string[]
  parameters?: { name: string; in: string; required?: boolean }[]
  responses: Record<string, { description: string }>
}[]
const operation = (name: string) => operations.find((each) => each.operationId === name)

it('is valid OpenAPI 3.1', async () => {
  // The parser resolves references in place.
  const result = await validate(structuredClone(document) as Parameters<typeof validate>[0])
  expect(result.valid ? '' : compileErrors(result)).toBe('')
})

it('is refused by the same check when it is not', async () => {
  const broken = structuredClone(document) as unknown as Record<string, unknown>
  delete broken['info']
  expect((await validate(broken as unknown as Parameters<typeof validate>[0])).valid).toBe(false)
})

it('describes every endpoint once, under its name', () => {
  expect(operations.map((each) => each.operationId).toSorted()).toEqual(
    allEndpoints.map((endpoint) => endpoint.name).toSorted(),
  )
})

it('lists the problem codes of an endpoint by status', () => {
  expect(operation('identity.signIn')?.responses['401']?.description).toContain('identity.wrong_credentials')
  expect(operation('desk.jobs')?.responses['403']?.description).toContain('platform.forbidden')
})

it('demands an Idempotency-Key where the contract does', () => {
  for (const endpoint of allEndpoints) {
    const header = operation(endpoint.name)?.parameters?.find((parameter) => parameter.name === 'Idempotency-Key')
    expect(header?.required ?? false, endpoint.name).toBe(endpoint.idempotent ?? false)
  }
})

it('leaves out in production what exists for the sandbox only', () => {
  expect(printOpenApi({ ...options, sandbox: false }).paths).not.toHaveProperty('/v1/sandbox/clock')
  expect(document.paths).toHaveProperty('/v1/sandbox/clock')
})

it('names its shapes, so that each is described once', () => {
  expect(Object.keys(document.components?.schemas ?? {})).toEqual(
    expect.arrayContaining(['Account', 'Money', 'Problem']),
  )
})
