import { jest } from '@jest/globals';
import { startRedis } from '../setup/redis.js';
import { depressionJourney } from './depression.journey.js';

jest.setTimeout(120_000);
depressionJourney('the main job, with the queue in Redis', async () => {
  const redis = await startRedis();
  return { redisUrl: redis.url, stop: () => redis.stop() };
});
