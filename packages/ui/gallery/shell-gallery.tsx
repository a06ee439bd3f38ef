import { House, Search, Tag as TagIcon, Ticket } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { AppShell, Avatar, BottomNav, Logo, NavTabs, SearchInput, SkipLink, ThemeToggle, TopBar } from '../src/index.ts'
import { Go } from './specimen.tsx'

export function ShellGallery(props: { pages: readonly string[]; current: string; children: ReactNode }) {
  const [query, setQuery] = useState('')
  const link = (to: string) => <Go href={`?page=${to}`} />
  return (
    <AppShell
      skipLink={<SkipLink>Skip to the content</SkipLink>}
      top={
        <TopBar
          label="Main"
          logo={<Logo />}
          search={
            <SearchInput
              label="Event, artist, venue or city"
              placeholder="Event, artist, venue or city"
              value={query}
              onChange={setQuery}
            />
          }
          items={[
            { key: 'sell', label: 'Sell a ticket', render: link('controls') },
            { key: 'tickets', label: 'My tickets', render: link('domain'), current: true, badge: 2 },
          ]}
          account={
            <>
              <ThemeToggle />
              <Avatar name="Nora Lind" />
            </>
          }
        />
      }
      bottom={
        <BottomNav
          label="Main"
          items={[
            { key: 'home', label: 'Events', icon: <House size={20} />, render: link('domain'), current: true },
            { key: 'search', label: 'Search', icon: <Search size={20} />, render: link('fields') },
            { key: 'sell', label: 'Sell', icon: <TagIcon size={20} />, render: link('controls') },
            { key: 'tickets', label: 'Tickets', icon: <Ticket size={20} />, render: link('states'), badge: 2 },
          ]}
        />
      }
    >
      <div className="mx-auto max-w-7xl px-4 py-6 sm:px-7">
        <NavTabs
          label="Pages"
          items={props.pages.map((page) => ({
            key: page,
            label: page,
            render: link(page),
            current: page === props.current,
          }))}
        />
        {props.children}
      </div>
    </AppShell>
  )
}
