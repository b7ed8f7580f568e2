import "./browser/words";
import { registerBackground } from "./browser/background";

registerBackground();
