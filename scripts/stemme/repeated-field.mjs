export { mayRepeat, repeatedField } from '@stemme/questionnaires/repeated-field';
