import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { useLocation } from 'wouter';
import { useText } from '../text/text';
import { Icon } from './icons';

const PLACES = { tablet: '/tablet', print: '', paper: '/papir', phone: '/telefon' } as const;

/** The other ways to answer an open questionnaire: a tablet, a sheet, a paper to type, a call. */
export function AnswerMenu({ assignment, title }: { assignment: string; title: string }) {
  const { t } = useText();
  const [, go] = useLocation();
  return (
    <MenuTrigger>
      <Button className="secondary no-print" aria-label={t.answerFor.menu(title)}>
        {t.answerFor.title}
        <Icon name="more" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" onAction={(way) => go(`/besvar/${assignment}${PLACES[way as keyof typeof PLACES]}`)}>
          {(Object.keys(PLACES) as (keyof typeof PLACES)[]).map((way) => (
            <MenuItem key={way} id={way} className="menu-item">
              {t.answerFor.ways[way]}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
