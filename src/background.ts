import { registerBackground } from "./browser/background";

registerBackground();
