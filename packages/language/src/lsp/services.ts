import { inject, type Module } from 'langium';
import {
  createDefaultModule,
  createDefaultSharedModule,
  type DefaultSharedModuleContext,
  type LangiumServices,
  type LangiumSharedServices,
  type PartialLangiumServices,
} from 'langium/lsp';
import { SlaGeneratedModule, SlaGeneratedSharedModule } from '../generated/module.ts';
import { SlaParserModule } from '../parser/module.ts';
import { SlaModule, SlaSharedModule } from '../services.ts';
import { SlaCodeActionProvider } from './code-actions.ts';
import { SlaFormatter } from './formatter.ts';
import { SlaDocumentValidator } from './validator.ts';

export interface SlaEditorServices {
  readonly shared: LangiumSharedServices;
  readonly sla: LangiumServices;
}

const SlaEditorModule: Module<LangiumServices, PartialLangiumServices> = {
  validation: { DocumentValidator: (services) => new SlaDocumentValidator(services) },
  lsp: {
    CodeActionProvider: () => new SlaCodeActionProvider(),
    Formatter: (services) => new SlaFormatter(services),
  },
};

/** The language with everything that an editor asks for. */
export function createSlaEditorServices(context: DefaultSharedModuleContext): SlaEditorServices {
  const shared = inject(createDefaultSharedModule(context), SlaGeneratedSharedModule, SlaSharedModule);
  const sla = inject(createDefaultModule({ shared }), SlaGeneratedModule, SlaParserModule, SlaModule, SlaEditorModule);
  shared.ServiceRegistry.register(sla);
  return { shared, sla };
}
