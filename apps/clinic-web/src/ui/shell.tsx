import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Link, useLocation } from 'wouter';
import { LANGUAGES, type Language } from '../text/language';
import { useText } from '../text/text';
import { useHelp } from './help';
import { Icon } from './icons';
import { LiveState } from './line';
import { useOnline } from './online';
import { useSigned } from './session';
import { Banner } from './states';

const PLACES = [
  { to: '/', word: 'worklist' },
  { to: '/samtaler', word: 'consultations' },
  { to: '/find', word: 'find' },
  { to: '/tilmeld', word: 'enrol' },
  { to: '/kalender', word: 'calendar' },
  { to: '/beskeder', word: 'messages' },
  { to: '/forloeb', word: 'pathways' },
  { to: '/regler', word: 'rules' },
  { to: '/kvalitet', word: 'quality' },
  { to: '/spoergeskemaer', word: 'questionnaires' },
  { to: '/afdeling', word: 'department' },
] as const;

/** Those who judge, and those who answer for the rules: to everybody else the server refuses it. */
const QUALITY = ['nurse', 'physician', 'administrator'];

/** The places of the menu for who works in the department now. */
function usePlaces() {
  const { session, department } = useSigned();
  const roles = session.departments.find(({ id }) => id === department.id)?.roles ?? [];
  const may = roles.some((role) => QUALITY.includes(role));
  return PLACES.filter(({ word }) => word !== 'quality' || may);
}

const isHere = (to: string, at: string): boolean => (to === '/' ? at === '/' : at.startsWith(to));

function Navigation() {
  const { t } = useText();
  const [at] = useLocation();
  const places = usePlaces();
  return (
    <nav className="nav" aria-label={t.common.menu}>
      {places.map(({ to, word }) => {
        const here = isHere(to, at);
        return (
          <Link
            key={to}
            href={to}
            className={here ? 'nav-link here' : 'nav-link'}
            aria-current={here ? 'page' : undefined}
          >
            {t.common.nav[word]}
          </Link>
        );
      })}
    </nav>
  );
}

/** The same on a phone, folded: eight words in a row would be a strip to pull at. */
function FoldedNavigation() {
  const { t } = useText();
  const [at, go] = useLocation();
  const places = usePlaces();
  const here = places.find(({ to }) => isHere(to, at));
  return (
    <div className="nav-folded">
      <MenuTrigger>
        <Button className="account" aria-label={t.common.menu}>
          <Icon name="menu" />
          {here && t.common.nav[here.word]}
        </Button>
        <Popover className="popover" placement="bottom start">
          <Menu className="menu" onAction={(to) => go(String(to))}>
            {places.map(({ to, word }) => (
              <MenuItem key={to} id={to} className="menu-item" textValue={t.common.nav[word]}>
                {t.common.nav[word]}
                {isHere(to, at) && <Icon name="check" />}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </div>
  );
}

function DepartmentChoice() {
  const { t } = useText();
  const { session, department, setDepartment } = useSigned();
  const [at, go] = useLocation();
  const choose = (id: string) => {
    setDepartment(id);
    // the worklist's address names its department; filters belong to the one that is left
    if (at === '/') go(`/?department=${encodeURIComponent(id)}`);
  };
  if (session.departments.length < 2) return <span className="department-name">{department.name}</span>;
  return (
    <select
      className="department-choice"
      aria-label={t.common.departmentChoice}
      value={department.id}
      onChange={(event) => choose(event.target.value)}
    >
      {session.departments.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

function Account({ onSignOut }: { onSignOut: () => void }) {
  const { t, language, setLanguage } = useText();
  const { session } = useSigned();
  const help = useHelp();
  const act = (key: string) => {
    if (key === 'out') onSignOut();
    else if (key === 'keys') help();
    else setLanguage(key as Language);
  };
  return (
    <MenuTrigger>
      <Button className="account" aria-label={t.common.account(session.name)}>
        <Icon name="person" />
        <span className="account-name">{session.name}</span>
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" onAction={(key) => act(String(key))}>
          {LANGUAGES.map((code) => (
            <MenuItem key={code} id={code} className="menu-item" textValue={t.common.languages[code]}>
              <span lang={code}>{t.common.languages[code]}</span>
              {code === language && <Icon name="check" />}
            </MenuItem>
          ))}
          <MenuItem id="keys" className="menu-item">
            {t.common.keysHelp}
          </MenuItem>
          <MenuItem id="out" className="menu-item menu-item-last">
            {t.common.signOut}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** The frame of every signed-in screen. */
export function Shell({ children, onSignOut }: { children: ReactNode; onSignOut: () => void }) {
  const { t } = useText();
  const { session } = useSigned();
  const online = useOnline();
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {t.common.skip}
      </a>
      <header className="top">
        {session.demo && <p className="demo">{t.common.demo}</p>}
        <div className="bar">
          <Link href="/" className="brand" aria-label={`${t.common.product}: ${t.common.nav.worklist}`}>
            <svg className="brand-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
              <path d="M5 17h4l3-9 5 16 3-7h7" />
            </svg>
            <span className="brand-name">{t.common.product}</span>
          </Link>
          <DepartmentChoice />
          <Navigation />
          <FoldedNavigation />
          <LiveState />
          <Account onSignOut={onSignOut} />
        </div>
      </header>
      {!online && <Banner tone="bad" icon="offline" title={t.common.offline} />}
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
