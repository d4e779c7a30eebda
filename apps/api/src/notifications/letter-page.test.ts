import { letterPage } from './letter-page.js';

it('has the address in the window, the sender and the day, and the words as paragraphs', () => {
  const page = letterPage({
    address: 'Karl Eksempel \n Eksempelvej 1\n\n9000 Eksempelby',
    language: 'da',
    subject: 'Spørgeskema til dig',
    body: 'Hej\n\nFørste linje.\nAnden linje.\n',
    sender: 'Ambulatoriet, Nordby Hospital',
    senderAddress: 'Hospitalsvej 2\n9000 Nordby',
    zone: 'Europe/Copenhagen',
    at: '2027-03-20T23:30:00Z',
  });
  expect(page).toMatchObject({ title: 'Spørgeskema til dig', language: 'da', at: '2027-03-20T23:30:00Z' });
  expect(page.blocks).toEqual([
    { kind: 'address', lines: ['Karl Eksempel', 'Eksempelvej 1', '9000 Eksempelby'] },
    { kind: 'paragraph', text: 'Ambulatoriet, Nordby Hospital, Hospitalsvej 2, 9000 Nordby', small: true },
    { kind: 'paragraph', text: '21. marts 2027', small: true },
    { kind: 'heading', level: 1, text: 'Spørgeskema til dig' },
    { kind: 'paragraph', text: 'Hej' },
    { kind: 'paragraph', text: 'Første linje.\nAnden linje.' },
  ]);
});
