import { createFormHookContexts } from '@tanstack/react-form'
import { createContext } from 'react'

export const { fieldContext, formContext, useFieldContext } = createFormHookContexts()

/** What the server said about the fields, by name. */
export const ServerProblems = createContext<Record<string, string>>({})
