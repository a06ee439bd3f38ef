import { fieldContext, formContext } from '@fullhouse/app-frame/form-contexts'
import { TextAreaField, TextField } from '@fullhouse/app-frame/form-fields'
import { createFormHook } from '@tanstack/react-form'
import { EmailField, NewPasswordField, PasswordField, SelectField } from './fields.tsx'

/** Forms of the house: `useAppForm({ defaultValues, validators: { onDynamic: contract.body } })`. */
export const { useAppForm } = createFormHook({
  fieldContext,
  formContext,
  fieldComponents: { TextField, EmailField, PasswordField, NewPasswordField, SelectField, TextAreaField },
  formComponents: {},
})
