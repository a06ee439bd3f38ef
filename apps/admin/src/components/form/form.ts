import { createFormHook } from '@tanstack/react-form'
import { fieldContext, formContext } from './contexts.ts'
import { PasswordField, TextAreaField, TextField } from './fields.tsx'

/** Forms of the desk: `useAppForm({ defaultValues, validators: { onDynamic: contract.body } })`. */
export const { useAppForm } = createFormHook({
  fieldContext,
  formContext,
  fieldComponents: { TextField, PasswordField, TextAreaField },
  formComponents: {},
})
