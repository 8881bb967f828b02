import { DefaultServiceRegistry, type LangiumCoreServices, type URI } from 'langium';

/** There is one language. What has no ending that tells so is in it if the editor says so, or if an agreement uses it. */
export class SlaServiceRegistry extends DefaultServiceRegistry {
  override getServices(uri: URI): LangiumCoreServices {
    return this.all[0] ?? super.getServices(uri);
  }

  override hasServices(uri: URI): boolean {
    try {
      super.getServices(uri);
      return true;
    } catch {
      return false;
    }
  }
}
