import './gallery.css'
import { createRoot } from 'react-dom/client'
import { DomainGallery } from '../../domain-ui/gallery/domain-gallery.tsx'
import { initTheme, Toaster, UiProvider } from '../src/index.ts'
import { ControlsGallery } from './controls-gallery.tsx'
import { FieldsGallery } from './fields-gallery.tsx'
import { ShellGallery } from './shell-gallery.tsx'
import { StatesGallery } from './states-gallery.tsx'

initTheme()

const pages: Record<string, () => React.ReactNode> = {
  domain: DomainGallery,
  controls: ControlsGallery,
  fields: FieldsGallery,
  states: StatesGallery,
}

const asked = new URLSearchParams(location.search).get('page') ?? 'domain'
const Page = pages[asked] ?? DomainGallery

createRoot(document.querySelector('#root') as HTMLElement).render(
  <UiProvider locale="en-GB">
    <ShellGallery pages={Object.keys(pages)} current={asked}>
      <Page />
    </ShellGallery>
    <Toaster />
  </UiProvider>,
)
