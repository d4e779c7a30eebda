import { Module } from '@nestjs/common';
import type { Config } from '../platform/config.js';
import { CONFIG } from '../platform/platform.tokens.js';
import { AccessService } from './access.service.js';
import { AccessStore } from './access.store.js';
import { CprService } from './cpr.service.js';
import { IdentityService } from './identity.service.js';
import { SignInService } from './sign-in.service.js';

@Module({
  providers: [
    AccessService,
    AccessStore,
    CprService,
    SignInService,
    {
      provide: IdentityService,
      inject: [CONFIG],
      useFactory: (config: Config) => {
        if (!config.identity) throw new Error('no identity provider is configured');
        const { patientOrigin, clinicOrigin, identity, mode } = config;
        return new IdentityService({ ...identity, patientOrigin, clinicOrigin, allowHttp: mode === 'demo' });
      },
    },
  ],
  exports: [AccessService, CprService, SignInService],
})
export class AccessModule {}
