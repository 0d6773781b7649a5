//! A QR code as a PNG: black and white, large enough to be sent and shown on any screen.

use perron_companion::homework::qr::Qr;
use png::{BitDepth, ColorType, Encoder, EncodingError};

/// How many dots a module is wide: a screen that shows it smaller still leaves a camera enough.
const DOTS: usize = 8;

/// The bytes of the picture.
pub fn png(code: &Qr) -> Result<Vec<u8>, EncodingError> {
    let side = code.side() * DOTS;
    // A bit a dot, white where it is set; each row begins on a byte, and eight dots are one.
    let row = |y: usize| (0..code.side()).map(move |x| if code.is_dark(x, y) { 0x00 } else { 0xff });
    let dots: Vec<u8> = (0..side).flat_map(|y| row(y / DOTS)).collect();
    let sides = u32::try_from(side).map_err(|_| EncodingError::LimitsExceeded)?;
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, sides, sides);
    encoder.set_color(ColorType::Grayscale);
    encoder.set_depth(BitDepth::One);
    encoder.write_header()?.write_image_data(&dots)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    /// As a camera would: the dots of the picture are looked at, and nothing of ours is asked.
    fn scanned(picture: &[u8]) -> String {
        let mut decoder = png::Decoder::new(Cursor::new(picture));
        decoder.set_transformations(png::Transformations::EXPAND);
        let mut reader = decoder.read_info().expect("it is a PNG");
        let mut dots = vec![0; reader.output_buffer_size().expect("it is small")];
        let frame = reader.next_frame(&mut dots).expect("it has one picture");
        let (width, height) = (frame.width as usize, frame.height as usize);
        let mut seen = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| dots[y * width + x]);
        let codes = seen.detect_grids();
        assert_eq!(codes.len(), 1, "there is one code in it");
        codes[0].decode().expect("it can be read").1
    }

    #[test]
    fn what_a_camera_reads_is_what_was_drawn() {
        // As long as a card with a short name, and as one with the longest.
        for long in [20, 480, 620] {
            let text = format!("PERRON1:{}", "A1 $%*+-./:Z9".repeat(60)[..long].trim_end());
            let code = Qr::new(&text).expect("it is short enough");
            assert_eq!(scanned(&png(&code).expect("it is drawn")), text);
        }
    }
}
