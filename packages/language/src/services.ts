import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  type DefaultSharedCoreModuleContext,
  inject,
  type LangiumCoreServices,
  type LangiumSharedCoreServices,
  type Module,
  type PartialLangiumCoreServices,
} from 'langium';
import { SlaGeneratedModule, SlaGeneratedSharedModule } from './generated/module.ts';
import { SlaParserModule } from './parser/module.ts';
import { SlaLinker } from './references/linker.ts';
import { SlaScopeComputation } from './references/scope-computation.ts';
import { SlaScopeProvider } from './references/scope.ts';
import { SlaIndexManager } from './workspace/index-manager.ts';

export interface SlaServices {
  readonly shared: LangiumSharedCoreServices;
  readonly sla: LangiumCoreServices;
}

export const SlaModule: Module<LangiumCoreServices, PartialLangiumCoreServices> = {
  references: {
    ScopeProvider: (services) => new SlaScopeProvider(services),
    ScopeComputation: (services) => new SlaScopeComputation(services),
    Linker: (services) => new SlaLinker(services),
  },
};

export const SlaSharedModule: Module<LangiumSharedCoreServices, { workspace: { IndexManager: SlaIndexManager } }> = {
  workspace: { IndexManager: (services) => new SlaIndexManager(services) },
};

/** The language without an editor: parser, names, workspace. */
export function createSlaServices(context: DefaultSharedCoreModuleContext): SlaServices {
  const shared = inject(createDefaultSharedCoreModule(context), SlaGeneratedSharedModule, SlaSharedModule);
  const sla = inject(createDefaultCoreModule({ shared }), SlaGeneratedModule, SlaParserModule, SlaModule);
  shared.ServiceRegistry.register(sla);
  return { shared, sla };
}
