import { useText } from '../../text/text';
import { refusedBy, useQuestionnaires } from './data';
import { say } from './languages';
import { refusalInWords } from './refusal';

/** The title of a pathway the department offers, else its id. */
export function usePathwayName(): (id: string) => string {
  const { language } = useText();
  const list = useQuestionnaires().data;
  return (id) => {
    const found = list?.questionnaires.flatMap(({ pathways }) => pathways).find((pathway) => pathway.id === id);
    return found ? say(found.title, language) : id;
  };
}

/** What went wrong, as a sentence that says what to do. */
export function useRefusal(): (error: unknown) => string {
  const { t, language } = useText();
  const pathwayName = usePathwayName();
  return (error) => refusalInWords(refusedBy(error), { t, language, pathwayName });
}
