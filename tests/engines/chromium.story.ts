import { tellStories } from "./tell";

tellStories("chromium");
