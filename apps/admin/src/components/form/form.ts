import { fieldContext, formContext } from '@fullhouse/app-frame/form-contexts'
import { TextAreaField } from '@fullhouse/app-frame/form-fields'
import { createFormHook } from '@tanstack/react-form'
import { PasswordField, TextField } from './fields.tsx'

/** Forms of the desk: `useAppForm({ defaultValues, validators: { onDynamic: contract.body } })`. */
export const { useAppForm } = createFormHook({
  fieldContext,
  formContext,
  fieldComponents: { TextField, PasswordField, TextAreaField },
  formComponents: {},
})
