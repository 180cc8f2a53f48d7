<?php
/**
 * Plugin Name: Outsourcing decision
 * Description: [outsourcing_decision] asks readers whether to outsource customer service. Nothing that they type leaves their browser.
 * Version: 0.1.0
 * License: MIT OR Apache-2.0
 *
 * Copy this folder to wp-content/plugins/, and the files of dist/ into its folder dist/. Then activate the plugin, and
 * write [outsourcing_decision] where the question belongs, with or without mode="full", lang="de", theme="dark" or
 * currency="EUR". Authors need no right to unfiltered HTML.
 */

defined( 'ABSPATH' ) || exit;

add_shortcode(
	'outsourcing_decision',
	function ( $given ) {
		$attributes = '';
		foreach ( shortcode_atts( array_fill_keys( array( 'mode', 'lang', 'theme', 'currency' ), '' ), $given ) as $name => $value ) {
			if ( '' !== $value ) {
				$attributes .= ' ' . $name . '="' . esc_attr( $value ) . '"';
			}
		}
		$script = plugins_url( 'dist/outsourcing-decision.js', __FILE__ );
		// Another address with each release, so that no kept script asks for the files of a former one.
		$release = filemtime( __DIR__ . '/dist/outsourcing-decision.js' );
		wp_enqueue_script( 'outsourcing-decision', $script, array(), $release, true );
		return '<outsourcing-decision' . $attributes . '><p>Should I outsource customer service? This needs JavaScript.</p></outsourcing-decision>';
	}
);

// WordPress before 6.5 knows no modules.
add_filter(
	'script_loader_tag',
	function ( $tag, $handle, $src ) {
		return 'outsourcing-decision' === $handle ? '<script type="module" src="' . esc_url( $src ) . '"></script>' : $tag;
	},
	10,
	3
);
