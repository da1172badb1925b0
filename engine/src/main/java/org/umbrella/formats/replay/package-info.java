// SPDX-License-Identifier: Apache-2.0

/**
 * Codecs for replays: CZML for Cesium and STK, KML for Google Earth.
 *
 * <p>Both take a {@link org.umbrella.study.replay.Replay} and the instant that stands for the
 * threat's launch (noon UTC of the architecture's day), and write text; nothing is computed here.
 */
@NullMarked
package org.umbrella.formats.replay;

import org.jspecify.annotations.NullMarked;
