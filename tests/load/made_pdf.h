// PDF files made at test time.
#pragma once

#include <string>
#include <vector>

#include "made_files.h"

namespace broadsheet::load {

struct PdfPage {
  double width = 595;   ///< points
  double height = 842;  ///< points
  int rotate = 0;
  std::vector<cv::Mat> images{};  ///< named /Im0, /Im1, ...; CV_8UC1 or CV_8UC3
  bool form_paints_itself = false;
  std::string content{};  ///< operators; /F1 is a font; /Fm0 a form that paints /Im0 in the unit square
};

FileBytes pdf_of(const std::vector<PdfPage>& pages, const std::string& user_password = "",
                 const std::string& owner_password = "");

/// The page is one image that fills it, at `dpi`.
PdfPage scanned_page(const cv::Mat& pixels, double dpi);

}  // namespace broadsheet::load
