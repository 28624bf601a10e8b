"""The page's theme: Gradio's colours, sizes and fonts, pointed at the palette of static/page.css."""

import gradio as gr

FONTS = (gr.themes.Font("Source Sans Pro"), gr.themes.Font("Segoe UI"), gr.themes.Font("sans-serif"))
MONO = (gr.themes.Font("ui-monospace"), gr.themes.Font("Liberation Mono"), gr.themes.Font("monospace"))

PALETTE = {
    "body_background_fill": "var(--paper)",
    "body_text_color": "var(--ink)",
    "body_text_color_subdued": "var(--muted)",
    "background_fill_primary": "var(--card)",
    "background_fill_secondary": "var(--paper)",
    "border_color_primary": "var(--line)",
    "border_color_accent": "var(--accent)",
    "border_color_accent_subdued": "var(--accent)",
    "color_accent": "var(--accent)",
    "color_accent_soft": "var(--accent-soft)",
    "link_text_color": "var(--accent)",
    "link_text_color_active": "var(--accent)",
    "link_text_color_hover": "var(--accent-strong)",
    "link_text_color_visited": "var(--accent)",
    "loader_color": "var(--accent)",
    "block_background_fill": "transparent",
    "block_label_text_color": "var(--muted)",
    "block_title_text_color": "var(--ink)",
    "block_info_text_color": "var(--muted)",
    "input_background_fill": "var(--card)",
    "input_background_fill_focus": "var(--card)",
    "input_border_color": "var(--field)",
    "input_border_color_focus": "var(--accent)",
    "input_border_color_hover": "var(--accent)",
    "input_placeholder_color": "var(--muted)",
    "button_primary_background_fill": "var(--accent)",
    "button_primary_background_fill_hover": "var(--accent-strong)",
    "button_primary_border_color": "var(--accent)",
    "button_primary_border_color_hover": "var(--accent-strong)",
    "button_primary_text_color": "var(--on-accent)",
    "button_primary_text_color_hover": "var(--on-accent)",
}

SHAPE = {
    "block_border_width": "0px",
    "block_padding": "0",
    "block_shadow": "none",
    "block_title_text_size": "0.9375rem",
    "block_title_text_weight": "600",
    "input_border_width": "1px",
    "input_radius": "6px",
    "input_shadow": "none",
    "input_shadow_focus": "0 0 0 3px var(--accent-soft)",
    "input_text_size": "1.0625rem",
    "button_large_radius": "6px",
    "button_primary_shadow": "none",
}


def page_theme() -> gr.themes.Base:
    """Return the theme; light and dark differ in the palette alone."""
    theme = gr.themes.Base(font=FONTS, font_mono=MONO)
    dark = {f"{name}_dark": value for name, value in PALETTE.items() if hasattr(theme, f"{name}_dark")}
    return theme.set(**PALETTE, **dark, **SHAPE)
