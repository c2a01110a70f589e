/** Every command that package.json contributes; a test compares the two. */
export type CommandId =
  | 'ascent.openLesson'
  | 'ascent.openStep'
  | 'ascent.exploreFigures'
  | 'ascent.showLessonOutline'
  | 'ascent.showBookmarks'
  | 'ascent.exportLesson'
  | 'ascent.openCell'
  | 'ascent.continueLearning'
  | 'ascent.search'
  | 'ascent.review'
  | 'ascent.filterRoadmap'
  | 'ascent.clearRoadmapFilter'
  | 'ascent.startExercise'
  | 'ascent.checkExercise'
  | 'ascent.openExercise'
  | 'ascent.checkTask'
  | 'ascent.showResult'
  | 'ascent.cancelCheck'
  | 'ascent.selectInterpreter'
  | 'ascent.createEnvironment'
  | 'ascent.openWalkthrough'
  | 'ascent.recheckSetup'
  | 'ascent.showLog'
  | 'ascent.openChecklistItem';

/** Every context key that Ascent sets. */
export type ContextKey =
  | 'ascent:roadmapFiltered'
  | 'ascent:contentBroken'
  | 'ascent:folderReady'
  | 'ascent:pythonMissing'
  | 'ascent:pythonReady'
  | 'ascent:gitMissing'
  | 'ascent:gitReady'
  | 'ascent:checking'
  | 'ascent:exerciseStarted'
  | 'ascent:exercisePassed';
