/**
 * Saved views 视图: a filter of tickets with its order and columns under a name, one's own or shared
 * with a role or a unit.
 *
 * <p>In: people ({@link dev.thirdring.intake.savedview.SavedViewResource}); lists, exports and bulk
 * operations name one ({@link dev.thirdring.intake.savedview.ApplyView}). Out: nothing. A view
 * opens no door: whoever uses it sees what they may see anyway. Owns {@code saved_view}.
 */
package dev.thirdring.intake.savedview;
