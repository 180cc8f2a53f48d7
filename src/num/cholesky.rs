//! The root of a matrix of correlations: what turns independent normal numbers into correlated ones.

/// A lower triangle `L` with `L Lᵀ` the matrix, row by row; `None` where the matrix is not positive
/// definite, so that no numbers are correlated like that.
///
/// Source: Cholesky's factorisation, as in Golub & Van Loan, Matrix Computations, algorithm 4.2.1.
///
/// ```
/// # use outsourcing_decision::num::cholesky::cholesky;
/// let root = cholesky(&[vec![1.0, 0.6], vec![0.6, 1.0]]).unwrap();
/// assert_eq!(root[1], [0.6, 0.8]);
/// assert!(cholesky(&[vec![1.0, 1.1], vec![1.1, 1.0]]).is_none());
/// ```
pub fn cholesky(matrix: &[Vec<f64>]) -> Option<Vec<Vec<f64>>> {
    let mut root: Vec<Vec<f64>> = Vec::new();
    for (row, entries) in matrix.iter().enumerate() {
        let mut made: Vec<f64> = Vec::with_capacity(row + 1);
        for column in 0..row {
            let rest = entries[column] - product(&made, &root[column]);
            made.push(rest / root[column][column]);
        }
        let rest = entries[row] - product(&made, &made);
        if rest <= 1e-12 {
            return None;
        }
        made.push(rest.sqrt());
        root.push(made);
    }
    Some(root)
}

/// The sum of products over the shorter of the two.
pub fn product(left: &[f64], right: &[f64]) -> f64 {
    left.iter().zip(right).fold(0.0, |sum, (left, right)| sum + left * right)
}
