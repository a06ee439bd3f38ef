import { createFormHook } from '@tanstack/react-form'
import { EmailField, NewPasswordField, PasswordField, SelectField, TextAreaField, TextField } from './fields.tsx'
import { fieldContext, formContext } from './contexts.ts'

/** Forms of the house: `useAppForm({ defaultValues, validators: { onDynamic: contract.body } })`. */
export const { useAppForm } = createFormHook({
  fieldContext,
  formContext,
  fieldComponents: { TextField, EmailField, PasswordField, NewPasswordField, SelectField, TextAreaField },
  formComponents: {},
})
