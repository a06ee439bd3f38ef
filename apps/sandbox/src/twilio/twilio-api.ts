import express, { type NextFunction, type Request, type Response, Router } from 'express'
import { setTimeout as sleep } from 'node:timers/promises'
import type { World } from '../world.ts'
import { sendMessage } from './send-message.ts'
import { refusals, refuse } from './twilio-error.ts'
import { checkVerification, sendVerification } from './verify-phone.ts'

function credentials(request: Request): [string, string] {
  const header = request.get('authorization') ?? ''
  if (!/^basic /i.test(header)) return ['', '']
  const [sid, ...token] = Buffer.from(header.slice(6), 'base64').toString('utf8').split(':')
  return [sid ?? '', token.join(':')]
}

function authenticated(world: World) {
  return (request: Request, response: Response, next: NextFunction) => {
    const [sid, token] = credentials(request)
    const { accountSid, authToken } = world.config.twilio
    if (sid === accountSid && token === authToken) next()
    else refuse(response, refusals.authenticate)
  }
}

function faulty(world: World) {
  return async (request: Request, response: Response, next: NextFunction) => {
    const fault = await world.faults.take('twilio', `${request.method} ${request.path}`)
    if (fault?.kind === 'fail') {
      const status = fault.status ?? 500
      response
        .status(status)
        .json({ status, code: 20500, message: 'The sandbox was told to fail here.', more_info: '' })
      return
    }
    if (fault?.kind === 'drop') {
      request.socket.destroy()
      return
    }
    if (fault?.kind === 'delay') await sleep(fault.delayMs ?? 2000)
    if (fault?.kind === 'timeout_after_success') response.json = () => (request.socket.destroy(), response)
    next()
  }
}

/** Twilio's Messages and Verify, under `/twilio`. */
export function twilioApi(world: World): Router {
  const router = Router()
  const { accountSid, verifyService } = world.config.twilio
  router.use(authenticated(world), faulty(world), express.urlencoded({ extended: false, limit: '50kb' }))
  router.post('/2010-04-01/Accounts/:sid/Messages.json', (request, response) =>
    request.params.sid === accountSid ? sendMessage(world, request, response) : refuse(response, refusals.notFound),
  )
  router.post('/v2/Services/:sid/Verifications', (request, response) =>
    request.params.sid === verifyService
      ? sendVerification(world, verifyService, request, response)
      : refuse(response, refusals.notFound),
  )
  router.post('/v2/Services/:sid/VerificationCheck', (request, response) =>
    request.params.sid === verifyService
      ? checkVerification(world, verifyService, request, response)
      : refuse(response, refusals.notFound),
  )
  router.use((_request, response) => refuse(response, refusals.notFound))
  return router
}
