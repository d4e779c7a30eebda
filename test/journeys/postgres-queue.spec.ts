import { jest } from '@jest/globals';
import { depressionJourney } from './depression.journey.js';

jest.setTimeout(120_000);
depressionJourney('the main job, with the queue in PostgreSQL', async () => ({}));
