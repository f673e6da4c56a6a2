import { tellStories } from "./stories";

tellStories("chromium");
